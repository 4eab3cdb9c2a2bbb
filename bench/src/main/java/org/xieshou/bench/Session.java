package org.xieshou.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Somebody signed in, as a browser would be: one cookie, pages packed.
final class Session {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final HttpClient http;
    private String cookie;

    private Session(URI home, HttpClient http) {
        this.home = home;
        this.http = http;
        this.cookie = "";
    }

    static Session open(URI home, HttpClient http, String login, String password)
            throws IOException, InterruptedException {
        var session = new Session(home, http);
        var form = session.send(session.request("/sign-in").build());
        session.keep(form);
        var csrf = CSRF.matcher(text(form));
        if (!csrf.find()) {
            throw new IOException("no form to sign in");
        }
        var fields =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(
                                login,
                                URLEncoder.encode(password, StandardCharsets.UTF_8),
                                csrf.group(1));
        var in =
                session.send(
                        session.request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(fields))
                                .build());
        session.keep(in);
        if (in.statusCode() != 302
                || in.headers().firstValue("Location").orElse("").contains("?")) {
            throw new IOException("not signed in: " + in.statusCode());
        }
        return session;
    }

    private void keep(HttpResponse<byte[]> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("xieshou="))
                .forEach(each -> cookie = each.substring(0, each.indexOf(';')));
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(home.resolve(path))
                        .header("Accept", "text/html")
                        .header("Accept-Encoding", "gzip");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<byte[]> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /// The status of a page, read to its end.
    int open(String path) throws IOException, InterruptedException {
        return send(request(path).build()).statusCode();
    }

    /// Its text.
    ///
    /// @throws IOException also if it is not shown
    String read(String path) throws IOException, InterruptedException {
        var answer = send(request(path).build());
        if (answer.statusCode() != 200) {
            throw new IOException("%s: %d".formatted(path, answer.statusCode()));
        }
        return text(answer);
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var in =
                packed
                        ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                        : new ByteArrayInputStream(answer.body())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
