package dev.inkwell.auth.page;

import dev.inkwell.auth.onetime.Purpose;

/** What is confirmed by one button, and the words for it. */
enum Confirmation {
    VERIFY_EMAIL(
            Purpose.VERIFY_EMAIL,
            "Confirm your e-mail address",
            "Is the e-mail address yours to which this link was sent?",
            "Yes, it is mine",
            "Your e-mail address is confirmed."),
    CHANGE_EMAIL(
            Purpose.CHANGE_EMAIL,
            "Confirm your new e-mail address",
            "Your account is to have the e-mail address to which this link was sent.",
            "Change the address",
            "Your account has its new e-mail address."),
    WITHDRAW_DELETION(
            Purpose.WITHDRAW_DELETION,
            "Keep your account",
            "Your account is to be deleted. You can keep it.",
            "Keep the account",
            "Your account stays. If it was not you who wanted it deleted, choose a new password.");

    private final Purpose purpose;
    private final String title;
    private final String question;
    private final String button;
    private final String done;

    Confirmation(Purpose purpose, String title, String question, String button, String done) {
        this.purpose = purpose;
        this.title = title;
        this.question = question;
        this.button = button;
        this.done = done;
    }

    Purpose purpose() {
        return purpose;
    }

    String title() {
        return title;
    }

    String question() {
        return question;
    }

    String button() {
        return button;
    }

    String done() {
        return done;
    }
}
