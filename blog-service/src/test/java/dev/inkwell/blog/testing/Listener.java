package dev.inkwell.blog.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that nobody should call: counts the connections that are made to it. */
public final class Listener implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger ownConnections = new AtomicInteger();

    public Listener() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    public String address() {
        return "http://localhost:" + socket.getLocalPort() + "/keys";
    }

    /** Those of others. One of our own comes after all that were made before, so that none is missed. */
    public int connections() throws IOException {
        int before = ownConnections.incrementAndGet();
        try (Socket own = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
            own.getInputStream().read();
        }
        return connections.get() - before;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                connections.incrementAndGet();
                caller.close();
            } catch (IOException e) {
                // Closed, or the caller went away.
            }
        }
    }
}
