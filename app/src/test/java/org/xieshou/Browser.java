package org.xieshou;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.xieshou.shared.Ids;

/// Somebody signed in, who asks for addresses and sends forms as a browser does.
final class Browser implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern CODED = Pattern.compile("&#(x?[0-9a-fA-F]+);");

    /// The field of a form that is sent as it is.
    static final String JSON = "json";

    static final String FRESH_ID = "$id";

    final String who;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String csrf;

    /// What came back; a workbook as the text of its parts.
    ///
    /// @param to where it sends the browser on; empty if it does not
    record Answer(int status, String body, String to) {
        boolean isPage() {
            return status == 200;
        }
    }

    Browser(String who, int port, String login, String password) throws Exception {
        this.who = who;
        this.port = port;
        csrf = csrfOf("/sign-in");
        var answer = post("/sign-in", Map.of("username", login, "password", password));
        if (answer.status != 302 && answer.status != 303) {
            throw new AssertionError(who + " could not sign in: " + answer.status);
        }
        csrf = csrfOf("/home");
    }

    private String csrfOf(String path) throws Exception {
        var found = CSRF.matcher(get(path).body);
        if (!found.find()) {
            throw new AssertionError("no form at " + path);
        }
        return found.group(1);
    }

    Answer get(String path) throws Exception {
        return answer(request(path).GET().build());
    }

    /// A form that has nothing but [#JSON] is what a script of the page would send, with ids of its own each time.
    Answer post(String path, Map<String, String> form) throws Exception {
        var json = form.get(JSON);
        return json == null
                ? postForm(path, form)
                : answer(
                        request(path)
                                .header("Content-Type", "application/json")
                                .header("X-CSRF-TOKEN", csrf)
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                json.replace(
                                                        FRESH_ID,
                                                        Ids.v7(Clock.systemUTC()).toString())))
                                .build());
    }

    private Answer postForm(String path, Map<String, String> form) throws Exception {
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", csrf);
        var body =
                all.entrySet().stream()
                        .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return answer(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private Answer answer(HttpRequest request) throws Exception {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                text(answer.body()),
                answer.headers().firstValue("Location").orElse(""));
    }

    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        var parts = new StringBuilder();
        var file = Files.createTempFile("answer", ".zip");
        try {
            Files.write(file, body);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    try (var part = zip.getInputStream(entry)) {
                        parts.append(new String(part.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
        return CODED.matcher(parts).replaceAll(found -> plain(found.group(1)));
    }

    /// Workbooks write what is not ASCII as numbers.
    private static String plain(String number) {
        int code =
                number.startsWith("x")
                        ? Integer.parseInt(number.substring(1), 16)
                        : Integer.parseInt(number);
        return Matcher.quoteReplacement(Character.toString(code));
    }

    @Override
    public void close() {
        http.close();
    }
}
