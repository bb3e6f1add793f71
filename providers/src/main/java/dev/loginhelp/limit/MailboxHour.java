package dev.loginhelp.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mails that one mailbox was sent within the last hour.
 *
 * @param mails oldest first
 */
record MailboxHour(List<Mail> mails) {
    static final Duration LENGTH = Duration.ofHours(1);

    private static final int ALL_NETWORKS = 2;

    MailboxHour {
        mails = List.copyOf(mails);
    }

    /** Reads what {@link #toString()} wrote and forgets what is older than an hour. */
    static MailboxHour parse(String written, Instant now) {
        long oldest = now.minus(LENGTH).getEpochSecond();
        List<Mail> mails = new ArrayList<>();
        for (String mail : written.split(",", -1)) {
            if (!mail.isEmpty()) {
                Mail read = Mail.parse(mail);
                if (read.time() > oldest) {
                    mails.add(read);
                }
            }
        }
        return new MailboxHour(mails);
    }

    /**
     * Whether one more may be sent. A stranger who uses up the limit keeps nobody out: a network that has had none yet gets
     * one all the same, and so does anybody once the links of all those mails are over. Twice the limit is never passed.
     */
    boolean hasRoom(int limit, String network, Instant now, Duration linkLife) {
        if (mails.size() < limit) {
            return true;
        }
        boolean firstFromThere = mails.stream().noneMatch(mail -> mail.network().equals(network));
        return mails.size() < ALL_NETWORKS * limit && (firstFromThere || allLinksAreOver(now, linkLife));
    }

    MailboxHour and(Instant now, String network) {
        List<Mail> more = new ArrayList<>(mails);
        more.add(new Mail(now.getEpochSecond(), network));
        return new MailboxHour(more);
    }

    @Override
    public String toString() {
        return mails.stream().map(Mail::toString).collect(Collectors.joining(","));
    }

    private boolean allLinksAreOver(Instant now, Duration linkLife) {
        return mails.stream().allMatch(mail -> mail.time() + linkLife.toSeconds() <= now.getEpochSecond());
    }

    /**
     * @param time in seconds since 1970
     * @param network stands for the network of the request; empty if that is unknown
     */
    record Mail(long time, String network) {
        static Mail parse(String written) {
            int at = written.indexOf('@');
            return at < 0
                    ? new Mail(Long.parseLong(written), "")
                    : new Mail(Long.parseLong(written.substring(0, at)), written.substring(at + 1));
        }

        @Override
        public String toString() {
            return time + "@" + network;
        }
    }
}
