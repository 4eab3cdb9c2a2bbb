package org.xieshou.registry.intake.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// Tells by its bytes what a file is, and refuses at once what no reader here can read.
enum FileKind {
    XLSX,
    TEXT;

    private static final Set<String> WORKBOOK = Set.of("xlsx", "xlsm");
    private static final Set<String> PLAIN = Set.of("csv", "txt", "tsv");
    private static final Set<String> OTHER =
            Set.of("xlsb", "ods", "et", "pdf", "doc", "docx", "zip");
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /// @throws IntakeProblem if the file is empty, too large, encrypted, of another format or misnamed
    static FileKind of(Upload upload, Limits limits) throws IOException {
        long size = upload.content().length();
        if (size == 0) {
            throw IntakeProblem.of(Code.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw IntakeProblem.of(Code.TOO_LARGE, "limit", limits.fileBytes() >> 20);
        }
        var head = head(upload);
        if (startsWith(head, OLE2)) {
            throw IntakeProblem.of(isEncrypted(upload) ? Code.ENCRYPTED : Code.OLD_XLS);
        }
        var kind = head[0] == 'P' && head[1] == 'K' ? XLSX : text(head);
        return agreed(kind, upload.extension());
    }

    private static FileKind text(byte[] head) {
        var start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (start.matches(
                "(?s)(\u00EF\u00BB\u00BF)?\\s*(<!doctype html|<html|<table|<meta|<\\?xml).*")) {
            throw IntakeProblem.of(Code.HTML_AS_TABLE);
        }
        if (start.startsWith("%pdf") || isPacked(start) || isPicture(start)) {
            throw IntakeProblem.of(Code.OTHER_FORMAT);
        }
        return TEXT;
    }

    /// RAR, gzip, 7z, xz, Zstandard and bzip2: a name alone makes no list of them.
    private static boolean isPacked(String start) {
        return start.startsWith("rar!")
                || start.startsWith("\u001F\u008B")
                || start.startsWith("7z\u00BC\u00AF")
                || start.startsWith("\u00FD7zxz")
                || start.startsWith("(\u00B5/\u00FD")
                || (start.startsWith("bzh") && start.startsWith("1ay&sy", 4));
    }

    private static boolean isPicture(String start) {
        return start.startsWith("\u0089png")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("gif8")
                || start.startsWith("riff");
    }

    private static FileKind agreed(FileKind kind, String extension) {
        if (OTHER.contains(extension)) {
            throw IntakeProblem.of(Code.OTHER_FORMAT);
        }
        if (kind == XLSX && PLAIN.contains(extension)) {
            throw IntakeProblem.of(Code.WRONG_EXTENSION, "better", "xlsx");
        }
        if (kind == TEXT && WORKBOOK.contains(extension)) {
            throw IntakeProblem.of(Code.DAMAGED);
        }
        if (kind == TEXT && !PLAIN.contains(extension)) {
            throw IntakeProblem.of(Code.WRONG_EXTENSION, "better", "csv");
        }
        if (kind == XLSX && !WORKBOOK.contains(extension)) {
            throw IntakeProblem.of(Code.WRONG_EXTENSION, "better", "xlsx");
        }
        return kind;
    }

    private static byte[] head(Upload upload) throws IOException {
        var head = new byte[512];
        try (var in = upload.content().open()) {
            int _ = in.readNBytes(head, 0, head.length);
        }
        return head;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// An encrypted workbook is an old container with a stream of this name.
    private static boolean isEncrypted(Upload upload) throws IOException {
        try (var in = new BufferedInputStream(upload.content().open(), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = (byte) b == ENCRYPTED[matched] ? matched + 1 : b == ENCRYPTED[0] ? 1 : 0;
                if (matched == ENCRYPTED.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
