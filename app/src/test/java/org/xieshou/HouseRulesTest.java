package org.xieshou;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What the compiler cannot see and a tired reviewer would miss. Each rule says why it is there.
class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(place -> !place.contains("/gg/jte/"))
                    .importPackages("org.xieshou");

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(
                        describe("it is now() without a clock", HouseRulesTest::asksTheMachine))
                .because("a test must be able to choose the day")
                .check(HOUSE);
    }

    @Test
    void pagesHoldNoSql() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", "org.springframework.jdbc..")
                .because("a page asks the room's door, which knows who may see what")
                .check(HOUSE);
    }

    @Test
    void partsAreGivenAndNotFetched() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("what a class needs should be seen in its constructor")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIsAndNotWhichLayer() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Constants|Dto|DTO|Service)")
                .because("such names collect what has no other home")
                .check(HOUSE);
    }

    @Test
    void everythingThrownHasAName() {
        noClasses()
                .should()
                .callConstructorWhere(
                        describe("it makes a bare exception", HouseRulesTest::isBareException))
                .because("a bare exception tells neither the person nor the program what happened")
                .check(HOUSE);
    }

    @Test
    void onlyCommandsSpeakToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.xieshou.commands..", "org.xieshou.bench..", "org.xieshou.tree..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("an outcome goes to the log, where its reader looks for it")
                .check(HOUSE);
    }

    /// Two people who add a migration on the same day would both take the next number.
    @Test
    void everyMigrationOfARoomHasItsOwnNumber() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            var numbers =
                    files.map(Path::toString)
                            .filter(file -> file.endsWith(".sql"))
                            .map(file -> file.replaceFirst("__.*", ""))
                            .toList();

            assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty()
                && call.getTargetOwner().isAssignableTo(TemporalAccessor.class);
    }

    private static boolean isBareException(JavaConstructorCall call) {
        return Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error")
                        .contains(call.getTargetOwner().getName())
                && !call.getOriginOwner().isAssignableTo(Throwable.class);
    }
}
