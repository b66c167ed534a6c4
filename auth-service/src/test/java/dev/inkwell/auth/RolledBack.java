package dev.inkwell.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs something in a transaction that leaves nothing behind. */
public final class RolledBack {

    /** What may fail in any way. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private RolledBack() {}

    public static void run(Work work) throws Exception {
        QuarkusTransaction.begin();
        try {
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
