package dev.inkwell.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads the file of a mail. It asks no activation framework, whose handlers hang on the class loader. */
final class MailParser {

    private static final Session SESSION = Session.getInstance(properties());

    private MailParser() {}

    static Mail parse(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(SESSION, content);
            return new Mail(
                    file.getFileName().toString(),
                    decoded(message.getHeader("From", ", ")),
                    headers(message, "Delivered-To"),
                    decoded(message.getHeader("Subject", " ")),
                    text(message, "text/plain").orElse(""),
                    text(message, "text/html").orElse(""));
        } catch (MessagingException e) {
            throw new IOException(file + " is not a mail: " + e.getMessage(), e);
        }
    }

    private static List<String> headers(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name)).stream()
                .flatMap(Arrays::stream)
                .toList();
    }

    private static String decoded(@Nullable String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    /** The first part of that type, at any depth. */
    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(content(part));
        }
        if (part.isMimeType("multipart/*")) {
            MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = text(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String content(Part part) throws MessagingException, IOException {
        String charset = new ContentType(part.getContentType()).getParameter("charset");
        try (InputStream bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), MimeUtility.javaCharset(charset == null ? "UTF-8" : charset));
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }
}
