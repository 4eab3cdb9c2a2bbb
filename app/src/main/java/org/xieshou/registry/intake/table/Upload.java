package org.xieshou.registry.intake.table;

import java.io.File;
import java.util.Locale;

/// A file as it came: where it lies now and the name its sender gave it, which tells what they think it is.
public record Upload(File file, String name) {
    public static Upload of(File file) {
        return new Upload(file, file.getName());
    }

    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
