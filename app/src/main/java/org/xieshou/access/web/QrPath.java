package org.xieshou.access.web;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as one path of SVG.
final class QrPath {
    /// ISO/IEC 18004: four modules of light around the symbol, or scanners miss it.
    static final int QUIET = 4;

    private QrPath() {}

    static String of(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
