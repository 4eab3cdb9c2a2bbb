package org.xieshou;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.xieshou.access.Actor;
import org.xieshou.access.Credentials;

/// Somebody who is signed in and reads pages, without a browser.
public final class Reader implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final TestHouse house;
    private final String language;

    private Reader(TestHouse house, String language) {
        this.house = house;
        this.language = language;
    }

    /// @param login the name with which this person signs in; the password is set here
    public static Reader signIn(TestHouse house, Actor as, String login, String language)
            throws Exception {
        house.get(Credentials.class).set(as.id(), "a long enough password");
        var reader = new Reader(house, language);
        var csrf = CSRF.matcher(reader.page("/sign-in"));
        if (!csrf.find()) {
            throw new AssertionError("no form to sign in");
        }
        var form = "username=" + login + "&password=a+long+enough+password&_csrf=" + csrf.group(1);
        reader.http.send(
                reader.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return reader;
    }

    public String page(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /// What is downloaded there.
    public byte[] file(String path) throws Exception {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
                .header("Accept-Language", language);
    }

    @Override
    public void close() {
        http.close();
    }
}
