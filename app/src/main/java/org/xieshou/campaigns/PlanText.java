package org.xieshou.campaigns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
                var task = plain(found.group(1));
                if (!task.isEmpty()) {
                    tasks.add(task);
                }
            }
        }
        return tasks.stream().distinct().toList();
    }

    private static String plain(String text) {
        var task = text.strip();
        int end = Math.min(task.length(), LONGEST);
        while (end > 0 && "。；; ".indexOf(task.charAt(end - 1)) >= 0) {
            end--;
        }
        return task.substring(0, end).strip();
    }

    private static List<String> lines(String type, byte[] file) {
        return switch (type) {
            case "txt" -> new String(file, StandardCharsets.UTF_8).lines().toList();
            case "docx" -> WordText.paragraphs(file);
            default -> List.of();
        };
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
