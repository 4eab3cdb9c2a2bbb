package org.xieshou.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One client's connection, kept open as long as the server likes: HTTP/1.1 as plainly as it goes, since what a client costs
/// is taken from the same two cores that are measured.
final class Wire implements AutoCloseable {
    private final URI address;
    private final String head;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    Wire(URI address, String token) {
        this.address = address;
        this.head =
                "POST %s HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: "
                        .formatted(address.getPath(), address.getHost(), address.getPort(), token);
    }

    /// @param status as the server gave it
    record Answer(int status, String body) {}

    Answer post(byte[] body) throws IOException {
        var all = new ByteArrayOutputStream(head.length() + body.length + 16);
        all.writeBytes((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        open().getOutputStream().write(all.toByteArray());
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        int length = -1;
        boolean last = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var small = line.toLowerCase(Locale.ROOT);
            last |= small.equals("connection: close");
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).strip());
            }
        }
        var answer = new Answer(status, length < 0 ? chunks() : text(in.readNBytes(length)));
        if (last) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket(address.getHost(), address.getPort());
            open.setTcpNoDelay(true);
            open.setSoTimeout(60_000);
            in = new BufferedInputStream(open.getInputStream(), 1 << 16);
            socket = open;
        }
        return open;
    }

    private String chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.writeBytes(in.readNBytes(size));
            in.skipNBytes(2);
        }
        in.skipNBytes(2);
        return text(all.toByteArray());
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
