package org.xieshou.campaigns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Finds the tasks in a plan's text: lines that are numbered or marked as points. A person looks over them afterwards.
public final class PlanText {
    private static final int MOST = 200;
    private static final int LONGEST = 500;
    private static final Pattern MARK =
            Pattern.compile(
                    "^\\s*(?:[0-9]{1,3}[.、．)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳]|[-•·●▪*])\\s*(.+)$");

    private PlanText() {}

    /// @return empty for a file without such lines, or one whose text cannot be read, such as a PDF
    public static List<String> tasks(String type, byte[] file) {
        var tasks = new ArrayList<String>();
        for (var line : lines(type, file)) {
            var found = MARK.matcher(line);
            if (found.matches() && tasks.size() < MOST) {
                var task = found.group(1).strip().replaceAll("[。；;]+$", "");
                if (!task.isEmpty()) {
                    tasks.add(task.substring(0, Math.min(task.length(), LONGEST)));
                }
            }
        }
        return tasks.stream().distinct().toList();
    }

    private static List<String> lines(String type, byte[] file) {
        return switch (type) {
            case "txt" -> new String(file, StandardCharsets.UTF_8).lines().toList();
            case "docx" -> paragraphs(file);
            default -> List.of();
        };
    }

    /// A numbered paragraph of Word has its number in the format, not in the text.
    private static List<String> paragraphs(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream()
                    .map(each -> (each.getNumID() == null ? "" : "• ") + each.getText())
                    .toList();
        } catch (IOException
                | IllegalArgumentException
                | POIXMLException
                | OpenXML4JRuntimeException _) {
            return List.of();
        }
    }

    /// The sort of file by its first bytes, whatever it is called; empty for what is none of them.
    public static String type(byte[] file) {
        if (startsWith(file, "%PDF-")) {
            return "pdf";
        }
        if (startsWith(file, "PK")) {
            return "docx";
        }
        for (byte each : file) {
            if (each == 0) {
                return "";
            }
        }
        return "txt";
    }

    private static boolean startsWith(byte[] file, String mark) {
        var begin = mark.getBytes(StandardCharsets.US_ASCII);
        return file.length > begin.length
                && java.util.Arrays.equals(begin, 0, begin.length, file, 0, begin.length);
    }
}
