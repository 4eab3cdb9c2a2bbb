package org.xieshou.registry.intake.table;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file as it came: its bytes and the name its sender gave it, which tells what they think it is. Keeps that it was
/// looked through for what hurts, so that this is done once however often it is read.
public final class Upload {
    private final Content content;
    private final String name;
    private @Nullable Guarded guarded;

    private Upload(Content content, String name) {
        this.content = content;
        this.name = name;
    }

    public Upload(File file, String name) {
        this(new Content.OnDisk(file), name);
    }

    public static Upload of(File file) {
        return new Upload(file, file.getName());
    }

    /// Of bytes that lie nowhere but in memory.
    public static Upload of(byte[] bytes, String name) {
        return new Upload(new Content.InMemory(bytes), name);
    }

    /// @param stamp of the bytes that were looked at
    private record Guarded(long stamp, Map<String, Merges> merges) {}

    /// The merged cells of a workbook that was found harmless, by sheet.
    ///
    /// @throws IntakeProblem if it is no workbook or would hurt the reader
    synchronized Map<String, Merges> guarded() throws IOException {
        long stamp = content.stamp();
        var before = guarded;
        if (before != null && before.stamp == stamp) {
            return before.merges;
        }
        var merges = XlsxGuard.look(content, content.limits());
        guarded = new Guarded(stamp, merges);
        return merges;
    }

    public Content content() {
        return content;
    }

    public String name() {
        return name;
    }

    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Never the name: people write whose list it is into it.
    @Override
    public String toString() {
        return "Upload[" + extension() + ", " + content.length() + " bytes]";
    }
}
