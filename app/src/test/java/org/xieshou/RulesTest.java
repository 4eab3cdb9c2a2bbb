package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xieshou.shared.web.press.Rules;

/// No handler without a rule: everything that answers requests says who may call it.
class RulesTest {

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        assertThat(controllers())
                .as("controllers found")
                .contains(HomePage.class, StartPages.class);
        assertThat(controllers().stream().flatMap(RulesTest::lawless)).isEmpty();
    }

    @Test
    void findsAHandlerWithoutARule() {
        assertThat(lawless(WebOnly.Trials.class)).containsExactly("Trials.lawless");
    }

    private static Stream<String> lawless(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(RulesTest::answersRequests)
                .filter(handler -> Rules.of(controller, handler).isEmpty())
                .map(handler -> controller.getSimpleName() + "." + handler.getName());
    }

    private static boolean answersRequests(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
    }

    private static List<Class<?>> controllers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("org.xieshou").stream()
                .<Class<?>>map(found -> load(Objects.requireNonNull(found.getBeanClassName())))
                .filter(RulesTest::isOfTheHouse)
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheHouse(Class<?> one) {
        return one.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/classes/");
    }
}
