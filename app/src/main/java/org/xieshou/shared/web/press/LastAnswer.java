package org.xieshou.shared.web.press;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.xieshou.shared.web.Language;

/// The answer to what the web server cannot read and hands to no page, such as an address of more than 8 KB. Nobody knows a
/// reader or a language then, so it speaks Chinese and English.
@Component
final class LastAnswer implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final List<Language> SPOKEN = List.of(Language.ZH, Language.EN);

    private final MessageSource messages;

    LastAnswer(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page()));
    }

    private String page() {
        var parts = SPOKEN.stream().map(this::part).collect(Collectors.joining("\n<hr>\n"));
        return """
        <!doctype html>
        <html lang="zh-Hans-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/css/xieshou.css">
        </head>
        <body class="desk"><main class="wrap"><section class="card trouble stack">
        %s
        </section></main></body>
        </html>
        """
                .formatted(word("shared.status.400", Language.ZH), parts);
    }

    private String part(Language language) {
        return """
        <div class="stack" lang="%s"><p class="dim">%s</p>
        <h1>%s</h1>
        <p>%s</p>
        <p><a class="btn main" href="/">%s</a></p></div>\
        """
                .formatted(
                        language.locale().toLanguageTag(),
                        word("shared.status.400", language),
                        word("shared.unreadable", language),
                        word("shared.unreadable.maybe", language),
                        word("shared.to-start", language));
    }

    private String word(String key, Language language) {
        Locale locale = language.locale();
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, locale), "UTF-8");
    }

    /// In the place of Tomcat's own: it says something only where nothing else did.
    private final class Page extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            boolean isSaid = response.getStatus() < 400 || response.getContentWritten() > 0;
            if (isSaid || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html;charset=UTF-8");
                response.getReporter().write(page());
                response.finishResponse();
            } catch (IOException | IllegalStateException _) {
                // whoever asked is gone
            }
        }
    }
}
