package org.xieshou.registry.intake.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// How the characters of a text file are written: UTF-8, UTF-16 with a mark, or GB18030.
///
/// Never "GB2312": Java reads the name dot A1A4 as U+30FB there, and as U+00B7 only in GB18030.
record TextEncoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    static TextEncoding of(Content file) throws IOException {
        var head = new byte[3];
        try (var in = file.open()) {
            int _ = in.readNBytes(head, 0, 3);
        }
        if (head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        if (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16LE, 2));
        }
        if (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return checked(file, new TextEncoding(StandardCharsets.UTF_16BE, 2));
        }
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return utf8.fits(file) ? utf8 : checked(file, new TextEncoding(GB18030, 0));
    }

    private static TextEncoding checked(Content file, TextEncoding encoding) throws IOException {
        if (!encoding.fits(file)) {
            throw IntakeProblem.of(Code.UNKNOWN_ENCODING);
        }
        return encoding;
    }

    /// Whether every byte of the file is a character in it.
    private boolean fits(Content file) throws IOException {
        var buffer = CharBuffer.allocate(1 << 14);
        try (var reader = open(file)) {
            while (reader.read(buffer) >= 0) {
                buffer.flip();
                if (buffer.chars().anyMatch(c -> c == 0)) {
                    throw IntakeProblem.of(Code.OTHER_FORMAT);
                }
                buffer.clear();
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// The text without its mark; unreadable bytes are an error, not a question mark.
    Reader open(Content file) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), 1 << 16);
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
