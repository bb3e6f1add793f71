# Keycloak with Login Help, built, and ready to start optimized. Package the jars first:
#
#   mvn package -DskipTests && docker build --tag login-help .
#
# Another release, or a mirror:  --build-arg KEYCLOAK_IMAGE=registry.example.com/keycloak:26.7.5
# Another database:              --build-arg KC_DB=mariadb
# Another version of the jars:   --build-arg LOGIN_HELP_VERSION=1.1.0
# Nothing secret belongs in here: database, passwords and host name are given when the image is started.
ARG KEYCLOAK_IMAGE=quay.io/keycloak/keycloak:26.7.4
ARG LOGIN_HELP_VERSION=1.0.0-SNAPSHOT

FROM ${KEYCLOAK_IMAGE} AS build
ARG KC_DB=postgres
ENV KC_DB=${KC_DB} KC_HEALTH_ENABLED=true KC_METRICS_ENABLED=true
# Named in full: a pattern that matches nothing copies nothing without a word, and one that matches two copies both.
ARG LOGIN_HELP_VERSION
COPY --chown=1000:0 \
  providers/target/login-help-providers-${LOGIN_HELP_VERSION}.jar \
  themes/target/login-help-themes-${LOGIN_HELP_VERSION}.jar \
  /opt/keycloak/providers/
RUN ["/opt/keycloak/bin/kc.sh", "build"]

FROM ${KEYCLOAK_IMAGE}
# All that "kc.sh build" and the line above have changed; the rest is the official image, layer for layer.
COPY --from=build --chown=1000:0 /opt/keycloak/lib/quarkus /opt/keycloak/lib/quarkus
COPY --from=build --chown=1000:0 /opt/keycloak/providers /opt/keycloak/providers
ARG LOGIN_HELP_VERSION
LABEL org.opencontainers.image.title="Keycloak with Login Help" \
  org.opencontainers.image.description="Keycloak, and what answers \"I can't log in\"" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${LOGIN_HELP_VERSION}"
USER 1000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized"]
