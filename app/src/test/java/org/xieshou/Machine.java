package org.xieshou;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.xieshou.access.Actor;
import org.xieshou.access.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another system at the API of a house, with a token of its own.
public final class Machine implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestHouse house;
    private final String token;

    public Machine(TestHouse house, String token) {
        this.house = house;
        this.token = token;
    }

    public static Machine of(TestHouse house, Actor owner) {
        var issued = house.get(Tokens.class).issue(owner.id(), "test", Duration.ofDays(1));
        return new Machine(house, issued.secret());
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> bytes(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// @param json sent as it is, readable or not
    public HttpResponse<String> post(String path, String json) throws Exception {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /// As a form sends it.
    public HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
        var body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return http.send(
                builder(path, "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// The receipts of entries that were sent.
    ///
    /// @param entries a JSON array
    public JsonNode append(String entries) throws Exception {
        return json(post("/api/v1/entries", entries));
    }

    public JsonNode json(String path) throws Exception {
        return json(get(path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return builder(path, "application/json");
    }

    private HttpRequest.Builder builder(String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "zh")
                .header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
