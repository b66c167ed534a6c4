package dev.inkwell.blog.syndication;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 in UTF-8 as it is told, and leaves out the characters that XML has no way to write (section 2.2). */
public final class XmlDocument {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Pattern NOT_OF_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Writer output;
    private final XMLStreamWriter xml;

    private interface Step {
        void run() throws XMLStreamException;
    }

    public XmlDocument(OutputStream output) {
        // Where the writer can see the encoding, it writes each half of a pair of surrogates by itself.
        this.output = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        try {
            xml = FACTORY.createXMLStreamWriter(this.output);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public XmlDocument open(String name, String... namesAndValues) {
        return step(() -> {
            xml.writeStartElement(name);
            attributes(namesAndValues);
        });
    }

    XmlDocument close() {
        return step(xml::writeEndElement);
    }

    public XmlDocument element(String name, String text, String... namesAndValues) {
        return step(() -> {
            xml.writeStartElement(name);
            attributes(namesAndValues);
            xml.writeCharacters(ofXml(text));
            xml.writeEndElement();
        });
    }

    XmlDocument empty(String name, String... namesAndValues) {
        return step(() -> {
            xml.writeEmptyElement(name);
            attributes(namesAndValues);
        });
    }

    public void end() {
        step(xml::writeEndDocument).step(xml::flush);
        try {
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], ofXml(namesAndValues[i + 1]));
        }
    }

    private static String ofXml(String text) {
        return NOT_OF_XML.matcher(text).replaceAll("");
    }

    private XmlDocument step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(cause)
                    : new IllegalStateException(e);
        }
    }
}
