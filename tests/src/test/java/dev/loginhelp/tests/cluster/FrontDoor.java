package dev.loginhelp.tests.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one address by which people reach the nodes, as a load balancer gives it: each new connection goes to the next node
 * that takes it.
 */
final class FrontDoor implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(FrontDoor::daemon);
    private final ServerSocket socket;
    private final Map<Socket, Integer> open = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> ports = List.of();

    FrontDoor() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::welcome);
    }

    URI url() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    /** From now on everybody is led to these nodes; connections to others end, as after a change of the balancer. */
    void leadTo(List<Integer> changed) {
        ports = List.copyOf(changed);
        Map.copyOf(open).forEach((connection, port) -> {
            if (!changed.contains(port)) {
                close(connection);
            }
        });
    }

    @Override
    public void close() throws IOException {
        socket.close();
        leadTo(List.of());
        threads.shutdownNow();
    }

    private void welcome() {
        while (!socket.isClosed()) {
            try {
                var person = socket.accept();
                threads.execute(() -> lead(person));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket person) {
        var nodes = ports;
        int first = turn.getAndIncrement();
        for (int i = 0; i < nodes.size(); i++) {
            int port = nodes.get(Math.floorMod(first + i, nodes.size()));
            try {
                var node = new Socket(InetAddress.getLoopbackAddress(), port);
                open.put(person, port);
                open.put(node, port);
                threads.execute(() -> copy(node, person));
                copy(person, node);
                return;
            } catch (IOException nobodyThere) {
                // The next node may be.
                continue;
            }
        }
        close(person);
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // Either side may, at any time; the other one is told by what follows.
            return;
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket each) {
        open.remove(each);
        try {
            each.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "front door");
        thread.setDaemon(true);
        return thread;
    }
}
