package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.MessageSource;
import org.xieshou.shared.web.Language;

/// Commands open the rooms without a web server; the pages must not stand in their way.
class WithoutWebTest {

    @Test
    void opensWithoutAWebServerAndStillKnowsTheWords() {
        var app = new SpringApplicationBuilder(WebOnly.class).web(WebApplicationType.NONE);

        try (var rooms = app.run()) {
            var words = rooms.getBean(MessageSource.class);
            assertThat(words.getMessage("shared.brand", null, Language.EN.locale()))
                    .isEqualTo("Xieshou");
        }
    }
}
