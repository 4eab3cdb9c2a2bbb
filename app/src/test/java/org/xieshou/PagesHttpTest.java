package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The web ground over real HTTP: doors, rules, problems, languages, redirects.
@SpringBootTest(classes = WebOnly.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class PagesHttpTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort private int port;
    private HttpClient client;

    @BeforeEach
    void freshBrowser() {
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void showsTheStartPageToEverybodyWithoutStartingASession() throws Exception {
        var answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("一户一份记录", "lang=\"zh-Hans-CN\" dir=\"ltr\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "style-src 'self'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void answersAnAddressThatIsTooLongInItsOwnWords() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var call = "GET /?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("没读懂", "这个网址太长", "Not understood", "Maybe", "href=\"/\"")
                    .doesNotContain("HTTP Status", "style=", "<style");
        }
    }

    @Test
    void theStylePagesSampleOfErrorsLeavesTheFocusAlone() throws Exception {
        assertThat(get("/kit").body())
                .contains("<div class=\"errors\" role=\"alert\"")
                .doesNotContain("autofocus");
    }

    @Test
    void speaksTheLanguageAskedForAndRemembersIt() throws Exception {
        var chosen = get("/?locale=en");
        var later = get("/");
        var nonsense = get("/?locale=ug%27%22(");
        var rightToLeft = get("/?locale=kk-Arab-CN");

        assertThat(chosen.body()).contains("One record a household", "lang=\"en\" dir=\"ltr\"");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse(""))
                .contains("lang=en", "HttpOnly");
        assertThat(later.body()).contains("One record a household");
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(rightToLeft.body()).contains("lang=\"kk-Arab-CN\" dir=\"rtl\"");
    }

    @Test
    void fallsBackToChineseWhenALanguageHasNoSuchText() throws Exception {
        assertThat(get("/?locale=ug").body()).contains("一户一份记录", "dir=\"rtl\"");
    }

    @Test
    void sendsPeopleToTheSignInPageAndMachinesAProblem() throws Exception {
        var page = get("/home");
        var api = get("/api/v1/home");
        var htmx = send(request("/home").header("HX-Request", "true").GET());

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(api.body()).contains("\"code\":\"shared.sign-in-first\"", "这一页要先登录");
        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(htmx.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void tellsMachinesInTheLanguageTheyAccept() throws Exception {
        var answer =
                send(request("/api/v1/home").header("Accept-Language", "en-GB,zh;q=0.5").GET());

        assertThat(answer.body()).contains("Please sign in to see this page.");
    }

    @Test
    void letsIntoTheHouseAndOutAgain() throws Exception {
        signIn(WebOnly.COORDINATOR);
        var home = get("/home");
        var start = get("/");
        var out = post("/sign-out", token(home));

        assertThat(home.body()).contains("今天等您的事：10 件", "周敏", "2026 年 10 月 16 日　星期五", "08:12");
        assertThat(home.body().indexOf("kit.wait.urgent"))
                .isLessThan(home.body().indexOf("kit.wait.held"));
        assertThat(start.headers().firstValue("Location")).contains("/home");
        assertThat(out.headers().firstValue("Location").orElse("")).endsWith("/sign-in?out");
        assertThat(get("/home").statusCode()).isEqualTo(302);
    }

    @Test
    void saysKindlyWhatHappenedWhenSignInFails() throws Exception {
        var wrong = signIn("nobody");
        var locked = signIn("locked");

        assertThat(wrong.headers().firstValue("Location").orElse("")).endsWith("/sign-in?wrong");
        assertThat(locked.headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?locked=15");
        assertThat(get("/sign-in?wrong").body()).contains("账号或密码不对");
        assertThat(get("/sign-in?locked=15").body()).contains("15 分钟后可以再试");
        assertThat(get("/sign-in?locked=-9").body()).contains("1 分钟后可以再试");
        assertThat(post("/sign-in", "made-up").headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in?stale");
    }

    @Test
    void keepsTheNameOfATryThatFailedOnceAndInNoAddress() throws Exception {
        var failed = signIn("nobody");

        assertThat(failed.headers().firstValue("Location").orElse("")).endsWith("/sign-in?wrong");
        assertThat(get("/sign-in?wrong").body())
                .contains("value=\"nobody\"")
                .doesNotContain(WebOnly.PASSWORD);
        assertThat(get("/sign-in?wrong").body()).as("once").doesNotContain("nobody");
    }

    @Test
    void refusesWhatTheRightsDoNotCoverOnPageAndApi() throws Exception {
        signIn(WebOnly.VOLUNTEER);
        var page = get("/households/7");
        var api = get("/api/v1/households/7");
        var lawless = get("/trial/lawless");
        signIn(WebOnly.COORDINATOR);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("您的角色不能看这一页", "阿依达");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("https://xieshou.org/problems/shared.not-allowed");
        assertThat(lawless.statusCode()).isEqualTo(403);
        assertThat(get("/households/7").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/households/7").body())
                .isEqualTo("{\"message\":null,\"kind\":\"H-7\",\"name\":\"\"}");
    }

    @Test
    void givesEveryErrorACodeAndNeverATrace(CapturedOutput log) throws Exception {
        signIn(WebOnly.COORDINATOR);
        var missing = get("/api/v1/nothing");
        var verb = post("/api/v1/home", token(get("/home")));
        var unread = get("/api/v1/households/seven");
        var room = get("/api/v1/trial/problem");
        var fault = get("/api/v1/trial/fault");

        assertThat(missing.body()).contains("shared.no-such-page");
        assertThat(verb.body()).contains("shared.wrong-verb");
        assertThat(unread.body()).contains("shared.cannot-read");
        assertThat(room.statusCode()).isEqualTo(503);
        assertThat(room.body()).contains("\"id\":\"H-20417\"", "\"maybe\":");
        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(fault.body())
                .contains("shared.our-fault")
                .doesNotContain("Gulnar", "Exception", "\tat ");
        var reference = fault.body().replaceAll("(?s).*\"reference\":\"([0-9a-f]{8})\".*", "$1");
        assertThat(log.getAll()).contains("fault " + reference).doesNotContain("Gulnar");
    }

    @Test
    void showsErrorsAsPagesInsideTheHouseAndAsFragmentsToHtmx() throws Exception {
        signIn(WebOnly.COORDINATOR);
        var missing = get("/nothing");
        var fragment = send(request("/trial/problem").header("HX-Request", "true").GET());

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("没有这一页", "<nav class=\"nav\"");
        assertThat(fragment.statusCode()).isEqualTo(503);
        assertThat(fragment.body()).doesNotContain("<html").contains("现在太忙");
    }

    @Test
    void saysOnceAfterARedirectWhatWasDone() throws Exception {
        signIn(WebOnly.COORDINATOR);
        var token = token(get("/home"));
        var done = post("/trial/form", token + "&password=enough");
        var first = get("/home");
        var second = get("/home");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(first.body()).contains("class=\"toast\"");
        assertThat(second.body()).doesNotContain("class=\"toast\"");
    }

    @Test
    void showsWhatToChangeBesideTheFieldAndOnTop() throws Exception {
        signIn(WebOnly.COORDINATOR);
        var token = token(get("/home"));
        var page = post("/trial/form", token + "&password=abc");
        var api = post("/api/v1/trial/form", token + "&password=abc");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("class=\"field bad\"", "id=\"password-e\"", "aria-invalid=\"true\"");
        assertThat(api.statusCode()).isEqualTo(422);
        assertThat(api.body()).contains("\"fields\":{\"password\":");
    }

    @Test
    void aRefusedFormIsReadInAnotherLanguageWithWhatWasTyped() throws Exception {
        signIn(WebOnly.COORDINATOR);
        var token = token(get("/home"));
        var refused = post("/trial/form", token + "&password=abc&note=%22two%22&note=three");
        var other = post("/trial/form", token + "&note=two&password=abc&locale=en");

        assertThat(refused.body())
                .contains(
                        "action=\"/trial/form\"",
                        "<input type=\"hidden\" name=\"note\" value=\"&#34;two&#34;\">",
                        "<input type=\"hidden\" name=\"note\" value=\"three\">",
                        "name=\"locale\" value=\"en\"")
                .doesNotContain("value=\"abc\"", "/trial/form?locale");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .contains("lang=\"en\"", "name=\"note\" value=\"two\"")
                .contains("name=\"locale\" value=\"zh")
                .doesNotContain("<input type=\"hidden\" name=\"locale\"");
    }

    @Test
    void aProblemAfterAFormIsReadInAnotherLanguageToo() throws Exception {
        signIn(WebOnly.COORDINATOR);
        var token = token(get("/home"));
        var problem = post("/trial/form", token + "&note=two");
        var other = post("/trial/form", token + "&note=two&locale=en");

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.body())
                .contains("action=\"/trial/form\"", "name=\"locale\" value=\"en\"")
                .contains("<input type=\"hidden\" name=\"note\" value=\"two\">")
                .doesNotContain("/trial/form?locale");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("lang=\"en\"", "name=\"locale\" value=\"zh");
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        signIn(WebOnly.COORDINATOR);
        var answer = post("/trial/form", "made-up&password=enough");

        // nothing of it is sent again by who asks for another language: nobody knows who wrote it
        assertThat(answer.body())
                .contains("/home?locale=en")
                .doesNotContain("name=\"locale\"", "name=\"password\"", "/trial/form?locale");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("这一页开得太久");
    }

    @Test
    void describesTheInterfacesWithoutThePages() throws Exception {
        var description = get("/api/openapi.json").body();

        assertThat(description)
                .contains("/api/v1/home", "\"waiting\"")
                .doesNotContain("\"/home\"", "\"visitor\"", "\"toasts\"");
    }

    @Test
    void answersCalmlyToAnAddressThatNoBrowserWouldSend() throws Exception {
        var answer = get("/households;x=1/7");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("送来的内容没读懂").doesNotContain("Exception");
    }

    @Test
    void letsBrowsersKeepFilesThatCarryTheirHash() throws Exception {
        var style =
                get("/").body()
                        .replaceAll("(?s).*href=\"(/css/xieshou.css\\?v=[0-9a-f]{12})\".*", "$1");
        var kept = get(style);
        var asked = get("/css/xieshou.css");
        var icon = get("/favicon.ico");

        assertThat(kept.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(kept.body()).contains("--brand:#0d5560", "@media print");
        assertThat(asked.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(icon.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signIn(String name) throws IOException, InterruptedException {
        return post(
                "/sign-in",
                token(get("/sign-in")) + "&username=" + name + "&password=" + WebOnly.PASSWORD);
    }

    private static String token(HttpResponse<String> page) {
        var match = TOKEN.matcher(page.body());
        assertThat(match.find()).as("token in the page").isTrue();
        return URLEncoder.encode(match.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String tokenAndFields)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + tokenAndFields)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
