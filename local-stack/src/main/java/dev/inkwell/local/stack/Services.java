package dev.inkwell.local.stack;

import java.util.Map;

/** A way to run auth-service and blog-service. */
interface Services {

    /** Raises StackException where what it runs is not there. */
    void check();

    /** Starts the n-th replica, counted from 1, of "auth" or "blog". */
    Replica start(String service, int number, int port, Map<String, String> environment, Home home);

    static String name(String service, int number) {
        return number == 1 ? service : service + "-" + number;
    }
}
