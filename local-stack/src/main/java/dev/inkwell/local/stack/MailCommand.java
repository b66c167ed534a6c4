package dev.inkwell.local.stack;

import dev.inkwell.local.mailbox.Mail;
import dev.inkwell.local.mailbox.Mailbox;
import java.nio.file.Path;
import java.util.List;

/** Prints the newest mails of a home, the last one at the end: to whom, about what, and the links. */
final class MailCommand {

    private static final int NEWEST = 10;

    private MailCommand() {}

    static void run(Path home) {
        List<Mail> mails = Mailbox.in(Home.mailbox(home)).all();
        if (mails.isEmpty()) {
            System.out.println("No mail in " + Home.mailbox(home) + ".");
        }
        mails.subList(Math.max(0, mails.size() - NEWEST), mails.size()).forEach(mail -> print(home, mail));
    }

    private static void print(Path home, Mail mail) {
        System.out.println(mail.subject());
        System.out.println("  to    " + String.join(", ", mail.recipients()));
        mail.links().forEach(link -> System.out.println("  link  " + link));
        System.out.println("  file  " + Home.mailbox(home).resolve(mail.id()));
    }
}
