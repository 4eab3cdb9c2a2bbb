package org.xieshou.registry.intake.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// Looks through a workbook before it is read: sizes, folding, forged references, document types.
///
/// It unzips and parses with the same libraries as the reader, so that both see the same file.
final class XlsxGuard {
    /// What other programs' documents have: binary workbooks, OpenDocument, texts and slides.
    private static final Set<String> OTHERS =
            Set.of("xl/workbook.bin", "content.xml", "word/document.xml", "ppt/presentation.xml");

    private final Limits limits;
    private final XMLInputFactory factory = new InputFactoryImpl();
    private final Map<String, Merges> mergesByPart = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long unzipped;
    private int rows;
    private int sharedParts;
    private int texts;
    private int highestText = -1;

    private XlsxGuard(Limits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /// The merged cells of each sheet, by the name under which the workbook refers to it.
    ///
    /// @throws IntakeProblem if the file is no workbook or would hurt the reader
    static Map<String, Merges> look(Content file, Limits limits) throws IOException {
        var guard = new XlsxGuard(limits);
        try (var zip = file.zip()) {
            guard.look(zip);
        } catch (XMLStreamException _) {
            throw IntakeProblem.of(Code.DAMAGED);
        } catch (IntakeProblem known) {
            throw known;
        } catch (IOException
                | RuntimeException _) { // the parser's own are unchecked where it is lazy
            // The bytes are here and were just opened: what fails here is its inside.
            throw IntakeProblem.of(Code.DAMAGED);
        }
        return guard.mergesBySheet();
    }

    private Map<String, Merges> mergesBySheet() {
        var bySheet = new HashMap<String, Merges>();
        targets.forEach((id, target) -> {
            var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            bySheet.put(id, mergesByPart.getOrDefault(part, Merges.NONE));
        });
        return bySheet;
    }

    private void look(ZipFile zip) throws IOException, XMLStreamException {
        for (var entry : Collections.list(zip.getEntries())) {
            boolean twice = !names.add(entry.getName());
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw IntakeProblem.of(Code.ENCRYPTED);
            }
            if (twice || names.size() > Limits.ENTRIES || !isFoldedAsUsual(entry)) {
                throw IntakeProblem.of(Code.DAMAGED);
            }
            if (!entry.isDirectory()) {
                look(zip, entry);
            }
        }
        if (OTHERS.stream().anyMatch(names::contains)) {
            throw IntakeProblem.of(Code.OTHER_FORMAT);
        }
        boolean forged = highestText >= texts || sharedParts > 1;
        if (!names.contains("[Content_Types].xml") || forged) {
            throw IntakeProblem.of(Code.DAMAGED);
        }
    }

    /// For other ways the ZIP reader looks for libraries that are not here; a workbook is never folded so.
    private static boolean isFoldedAsUsual(ZipArchiveEntry entry) {
        return entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
    }

    private void look(ZipFile zip, ZipArchiveEntry entry) throws IOException, XMLStreamException {
        long left = limits.unzippedBytes() - unzipped;
        long most = Math.min(GuardedStream.most(entry.getCompressedSize(), limits), left);
        var part = zip.getInputStream(entry);
        LongSupplier folded =
                part instanceof InputStreamStatistics counted
                        ? counted::getCompressedCount
                        : entry::getCompressedSize;
        try (var raw = new BufferedInputStream(part, 1 << 16)) {
            boolean xml = startsLikeXml(raw);
            var guarded = new GuardedStream(raw, most, xml, folded);
            if (xml) {
                walk(entry.getName(), guarded);
            }
            guarded.transferTo(OutputStream.nullOutputStream());
            unzipped += guarded.count();
        }
    }

    private void walk(String part, InputStream in) throws XMLStreamException {
        var xml = factory.createXMLStreamReader(in);
        var seen = new SheetGuard(xml, limits).walk();
        xml.close();
        mergesByPart.put(part, seen.merges());
        if (part.equals("xl/_rels/workbook.xml.rels")) {
            targets.putAll(seen.targets());
        }
        highestText = Math.max(highestText, seen.highestText());
        texts += seen.texts();
        sharedParts += seen.texts() > 0 ? 1 : 0;
        rows += seen.rows();
        if (rows > limits.rows()) {
            throw IntakeProblem.of(Code.TOO_MANY_ROWS, "limit", limits.rows());
        }
    }

    /// A `<`, a blank or a byte order mark: whatever an XML parser would start to read.
    private static boolean startsLikeXml(InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first >= 0 && (first <= ' ' || first == '<' || first >= 0xEF);
    }
}
