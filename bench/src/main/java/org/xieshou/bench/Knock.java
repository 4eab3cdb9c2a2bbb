package org.xieshou.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Somebody at the door with a wrong password, each time from another address and without a cookie.
final class Knock {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final HttpClient http;
    private int addresses;

    Knock(URI home, HttpClient http) {
        this.home = home;
        this.http = http;
    }

    /// One try, with a wrong code if one is asked for.
    ///
    /// @param who how the times are named
    void at(String login, Times times, String who) throws IOException, InterruptedException {
        addresses++;
        var form = get("/sign-in", "");
        var cookie = cookie(form, "");
        long start = System.nanoTime();
        var first = post("username=" + login + "&password=not+this+one", form, cookie);
        double took = (System.nanoTime() - start) / 1e6;
        if (!to(first).contains("code")) {
            took(times, who, first, took);
            return;
        }
        times.took(who + " with a code, first step", took);
        cookie = cookie(first, cookie);
        var second = get(to(first), cookie);
        start = System.nanoTime();
        var last = post("code=123456", second, cookie);
        took(times, who + " with a code, second step", last, (System.nanoTime() - start) / 1e6);
    }

    private static void took(Times times, String name, HttpResponse<String> answer, double millis) {
        if (to(answer).contains("?")) {
            times.took(name, millis);
        } else {
            times.failed(name + ": " + answer.statusCode());
        }
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<String> answer, String before) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("xieshou="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .reduce(before, (_, last) -> last);
    }

    private HttpResponse<String> get(String path, String cookie)
            throws IOException, InterruptedException {
        return http.send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String fields, HttpResponse<String> form, String cookie)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(form.body());
        if (!csrf.find()) {
            throw new IOException("no form: " + form.statusCode());
        }
        var request =
                request("/sign-in", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        fields + "&_csrf=" + csrf.group(1)));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var address = "10.%d.%d.7".formatted(addresses / 250 % 250, addresses % 250);
        var request =
                HttpRequest.newBuilder(home.resolve(path))
                        .header("Accept", "text/html")
                        .header("X-Forwarded-For", address);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
}
