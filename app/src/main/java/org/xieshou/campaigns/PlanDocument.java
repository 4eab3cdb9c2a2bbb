package org.xieshou.campaigns;

import java.util.Base64;
import java.util.UUID;

/// A campaign's plan as a file.
///
/// @param type pdf, docx or txt
/// @param data its bytes in base64
public record PlanDocument(UUID id, String name, String type, String data) {
    /// A plan is text; what is larger is pictures.
    public static final int MOST_BYTES = 600 * 1024;

    public byte[] bytes() {
        return Base64.getDecoder().decode(data);
    }

    public long kilobytes() {
        return Math.max(1, data.length() * 3L / 4 / 1024);
    }

    /// What a browser is told; it is never shown inside a page of ours.
    public String mediaType() {
        return switch (type) {
            case "pdf" -> "application/pdf";
            case "docx" ->
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "text/plain;charset=UTF-8";
        };
    }
}
