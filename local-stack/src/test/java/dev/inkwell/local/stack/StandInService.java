package dev.inkwell.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Is ready at once, on QUARKUS_HTTP_PORT; ends where STAND_IN_REFUSES gives a reason. */
final class StandInService {

    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        String refusal = System.getenv("STAND_IN_REFUSES");
        if (refusal != null) {
            System.err.println(refusal);
            System.exit(1);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
