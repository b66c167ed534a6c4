package dev.inkwell.local.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail while it comes in. */
final class IncomingMail implements MessageHandler {

    private static final int TRY_AGAIN_LATER = 451;
    private static final int NO_SUCH_MAILBOX = 550;
    private static final int TOO_LONG = 552;

    private final MailFolder folder;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    IncomingMail(MailFolder folder) {
        this.folder = folder;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        try {
            if (folder.refusals().rejects(recipient)) {
                throw new RejectException(NO_SUCH_MAILBOX, "5.1.1 There is no mailbox " + recipient);
            }
            if (folder.refusals().include(recipient)) {
                throw new RejectException(TRY_AGAIN_LATER, "4.2.0 The mailbox takes no mail for this address now");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        if (!folder.store(sender, recipients, data, MailboxServer.LONGEST_MESSAGE)) {
            // The answer is read once all is sent.
            data.transferTo(OutputStream.nullOutputStream());
            throw new RejectException(TOO_LONG, "5.3.4 The message is longer than " + MailboxServer.LONGEST_MESSAGE);
        }
        return null;
    }

    @Override
    public void done() {}
}
