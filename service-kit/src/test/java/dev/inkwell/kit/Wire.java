package dev.inkwell.kit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests byte by byte, for those that no client library sends. */
final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private Wire() {}

    /** Sends a whole request and reads what comes until the server hangs up. */
    static String exchange(String request) throws IOException {
        try (Socket socket = open()) {
            write(socket.getOutputStream(), request);
            return read(socket);
        }
    }

    /** Sends the head, then the piece again and again while the server takes it, and reads meanwhile. */
    static String flood(String head, String piece) throws IOException {
        try (Socket socket = open()) {
            write(socket.getOutputStream(), head);
            Thread.startVirtualThread(() -> pour(socket, piece));
            return read(socket);
        }
    }

    private static void pour(Socket socket, String piece) {
        try {
            while (true) {
                write(socket.getOutputStream(), piece);
            }
        } catch (IOException e) {
            // The server has hung up, as it should.
        }
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
