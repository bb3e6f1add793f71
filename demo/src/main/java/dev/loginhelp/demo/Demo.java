package dev.loginhelp.demo;

import java.io.PrintStream;
import java.nio.file.Path;

/** {@code mvn -Pdemo}: a real Keycloak with both jars, the demo realm and an inbox, until Ctrl-C. */
public final class Demo {
    private final PrintStream out = System.out;
    private final Path root = Path.of(required("demo.root")).toAbsolutePath().normalize();
    private final Ports ports = new Ports(port("demo.port"), port("demo.management.port"));
    private final int smtpPort = port("demo.smtp.port");

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Demo().run();
        } catch (StageFailure e) {
            System.err.printf("%n%s%n", e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        Ports.requireFree(ports.http(), "demo.port");
        Ports.requireFree(ports.management(), "demo.management.port");
        Ports.requireFree(smtpPort, "demo.smtp.port");
        var data = root.resolve(".demo/data");
        var mails = root.resolve(".demo/mail");
        if (Boolean.parseBoolean(required("demo.fresh"))) {
            new Folder(data).delete();
            new Folder(mails).delete();
        }
        var progress = new Progress(out);
        out.println();
        var distribution = new Distribution(
                        Path.of(required("demo.distribution")),
                        root.resolve(".demo/keycloak"),
                        PackJars.of(root, required("demo.version")))
                .prepare(progress);
        try (var inbox = new Inbox(smtpPort);
                var server = new KeycloakServer(distribution, ports, data)) {
            progress.during("Starting Keycloak", () -> {
                server.start();
                new DemoRealm(server.admin(), RealmExport.read(root, smtpPort)).arrange();
            });
            new Guide(server.baseUrl(), mails).print(out);
            new MailPrinter(inbox, new MailFiles(mails), out).start();
            server.awaitEnd();
            out.printf("%nThe demo has ended. Keycloak's log is %s%n", server.log());
        }
    }

    private static int port(String property) {
        try {
            return Integer.parseInt(required(property));
        } catch (NumberFormatException e) {
            throw new StageFailure("-D%s must be a port number.".formatted(property), e);
        }
    }

    private static String required(String property) {
        var value = System.getProperty(property);
        if (value == null) {
            throw new StageFailure("The demo is started by Maven: mvn -Pdemo (no value for %s).".formatted(property));
        }
        return value;
    }
}
