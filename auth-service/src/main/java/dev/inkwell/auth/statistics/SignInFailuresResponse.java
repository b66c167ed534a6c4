package dev.inkwell.auth.statistics;

import java.time.LocalDate;
import java.util.List;

/** @param items of each period, the earliest first */
public record SignInFailuresResponse(String interval, List<Item> items) {

    /**
     * @param begin the first day
     * @param wrongPassword the account is there and may sign in
     * @param unknownLogin there is no such account, or it may not sign in: suspended, to be deleted, not verified where that is asked for
     * @param leadingToWait how many of all made the login or the address wait; attempts in that time are refused unseen, and not counted
     */
    public record Item(LocalDate begin, long total, long wrongPassword, long unknownLogin, long leadingToWait) {}
}
