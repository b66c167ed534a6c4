package dev.inkwell.auth.personaldata;

import java.util.UUID;

/** Whose data it is. */
public record Person(UUID accountId, String username, String email) {

    @Override
    public String toString() {
        return "Person[" + accountId + "]";
    }
}
