-- Fills a realm with made-up people, straight into the tables of Keycloak 26.7 (PostgreSQL).
--   psql -v realm=big -v people=1000000 -f users.sql
-- Of each hundred: one without an address, two sharing one with a neighbour, one whose mailbox is behind the login,
-- three not verified, one disabled; of each thousand: one locked for good, five who log in through the identity
-- provider "partner" and have no password. Run once for an empty realm.
\set ON_ERROR_STOP on
begin;

create temporary table made on commit drop as
select gen_random_uuid()::text as id,
       n,
       'user' || lpad(n::text, 8, '0') as username,
       case
         when n % 100 = 1 then null
         when n % 100 in (2, 3) then 'shared' || (n - n % 100) || '@example.test'
         when n % 100 = 4 then 'user' || n || '@corp.example.com'
         else 'user' || n || '@example.test'
       end as email
from generate_series(1, :people) as n;

insert into user_entity (id, email, email_constraint, email_verified, enabled, first_name, last_name, realm_id, username,
                         created_timestamp, not_before)
select m.id, m.email, gen_random_uuid()::text, m.n % 100 not in (5, 6, 7), m.n % 100 <> 8 and m.n % 1000 <> 9, 'First',
       'Last' || m.n, r.id, m.username, 1700000000000, 0
from made m, realm r where r.name = :'realm';

insert into user_attribute (id, user_id, name, value)
select gen_random_uuid()::text, id, 'disabledReason', 'permanentLockout' from made where n % 1000 = 9;

insert into federated_identity (identity_provider, realm_id, federated_user_id, federated_username, user_id)
select 'partner', r.id, m.username, m.username, m.id from made m, realm r where r.name = :'realm' and m.n % 200 = 10;

insert into credential (id, type, user_id, created_date, secret_data, credential_data, priority, version)
select gen_random_uuid()::text, 'password', id, 1700000000000, '{"value":"' || md5(id) || md5(username) || '","salt":"none"}',
       '{"hashIterations":5,"algorithm":"argon2","additionalParameters":{}}', 10, 0
from made where n % 200 <> 10;

commit;
analyze user_entity;
analyze user_attribute;
analyze federated_identity;
analyze credential;
