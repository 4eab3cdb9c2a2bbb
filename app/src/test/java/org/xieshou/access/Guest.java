package org.xieshou.access;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the door with a browser, who follows nothing by themselves.
final class Guest implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private String csrf = "";

    /// @param to where it sends the browser on; empty if it does not
    record Answer(int status, String body, String to) {}

    Guest(int port) {
        this.port = port;
    }

    Answer signIn(String login, String password) throws Exception {
        return signIn(login, password, "/home");
    }

    /// @param landing a page with a form that opens to them then
    Answer signIn(String login, String password, String landing) throws Exception {
        read("/sign-in");
        var answer = post("/sign-in", Map.of("username", login, "password", password));
        if (answer.to().endsWith("/home")) {
            read(landing);
        }
        return answer;
    }

    /// The second step.
    Answer code(String code) throws Exception {
        var answer = post("/sign-in", Map.of("code", code));
        if (answer.to().endsWith("/home")) {
            read("/home");
        }
        return answer;
    }

    private void read(String path) throws Exception {
        var found = CSRF.matcher(get(path).body());
        if (!found.find()) {
            throw new AssertionError("no form at " + path);
        }
        csrf = Objects.requireNonNull(found.group(1));
    }

    Answer get(String path) throws Exception {
        return answer(request(path).GET().build());
    }

    Answer bearer(String path, String token) throws Exception {
        return answer(request(path).header("Authorization", "Bearer " + token).GET().build());
    }

    Answer json(String path, String body) throws Exception {
        return answer(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", csrf)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    Answer post(String path, Map<String, String> form) throws Exception {
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", csrf);
        var body =
                all.entrySet().stream()
                        .map(field -> field.getKey() + "=" + coded(field.getValue()))
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
        var full = path.startsWith("http") ? path : "http://localhost:" + port + path;
        return HttpRequest.newBuilder(URI.create(full));
    }

    private Answer answer(HttpRequest request) throws Exception {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Location").orElse(""));
    }

    @Override
    public void close() {
        http.close();
    }
}
