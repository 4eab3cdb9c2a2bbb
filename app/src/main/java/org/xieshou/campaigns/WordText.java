package org.xieshou.campaigns;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The paragraphs of a Word file, read as a stream: of all its parts only the text is opened, and no more of it is unfolded
/// than a plan can hold. A whole document in memory takes a hundred times what was sent.
final class WordText {
    private static final String TEXT = "word/document.xml";
    private static final int MOST_BYTES = 8 << 20;
    private static final int DEEPEST = 200;

    private final XMLStreamReader xml;
    private final List<String> paragraphs = new ArrayList<>();
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private int depth;
    private boolean isText;

    private WordText(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// A numbered paragraph has its number in the format, not in the text: it begins with a mark here.
    ///
    /// @return none of a file that cannot be read
    static List<String> paragraphs(byte[] file) {
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            var entry = zip.getEntry(TEXT);
            return entry == null || !isFoldedAsUsual(entry)
                    ? List.of()
                    : read(zip.getInputStream(entry).readNBytes(MOST_BYTES + 1));
        } catch (IOException | XMLStreamException | RuntimeException _) {
            return List.of();
        }
    }

    /// For other ways the ZIP reader looks for libraries that are not here, and fails where they are.
    private static boolean isFoldedAsUsual(ZipArchiveEntry entry) {
        return entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
    }

    private static List<String> read(byte[] text) throws XMLStreamException {
        if (text.length > MOST_BYTES) {
            return List.of();
        }
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new WordText(factory.createXMLStreamReader(new ByteArrayInputStream(text))).walk();
    }

    private List<String> walk() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (isText && !open.isEmpty()) {
                        open.element().append(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("no document type is followed");
                default -> {}
            }
        }
        return paragraphs;
    }

    private void start(String name) throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        isText = name.equals("t");
        if (name.equals("p")) {
            open.push(new StringBuilder());
        } else if (!open.isEmpty()) {
            switch (name) {
                case "numPr" -> open.element().insert(0, "• ");
                case "tab", "br" -> open.element().append(' ');
                default -> {}
            }
        }
    }

    private void end(String name) {
        depth--;
        isText = false;
        if (name.equals("p") && !open.isEmpty()) {
            paragraphs.add(open.pop().toString());
        }
    }
}
