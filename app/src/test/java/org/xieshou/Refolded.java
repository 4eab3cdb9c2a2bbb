package org.xieshou;

/// A ZIP file whose entries say of themselves that they are folded in another way than they are.
public final class Refolded {
    private static final int LOCAL = 0x0304;
    private static final int CENTRAL = 0x0102;

    private Refolded() {}

    /// @param zip is changed in place
    /// @param method its number in the ZIP format, such as 93 for Zstandard
    public static void as(int method, byte[] zip) {
        for (int i = 0; i + 12 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K') {
                switch (zip[i + 2] << 8 | zip[i + 3]) {
                    case LOCAL -> zip[i + 8] = (byte) method;
                    case CENTRAL -> zip[i + 10] = (byte) method;
                    default -> {}
                }
            }
        }
    }
}
