package org.xieshou.registry.intake.table;

import java.io.File;
import java.util.Locale;

/// A file as it came: its bytes and the name its sender gave it, which tells what they think it is.
public record Upload(Content content, String name) {
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
