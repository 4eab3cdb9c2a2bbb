package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.journal.Kinds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `/api/openapi.json` says is OpenAPI 3.1 by the official schema, and its entries are the ones that are taken.
@Tag("slow")
class OpenApiTest {
    private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VISIT =
            """
            {"id":"0190a000-0000-7000-8000-000000000001","kind":"visits.visit@1",
             "subject":"0190a000-0000-7000-8000-000000000002","happened":"2019-10-17T10:00:00+08:00",
             "body":{"met":"home","team":10,"consent":true}}\
            """;
    private static TestHouse house;
    private static JsonNode api;

    @BeforeAll
    static void describe() throws Exception {
        house = TestHouse.open();
        var address = URI.create("http://127.0.0.1:" + house.port() + "/api/openapi.json");
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            api = JSON.readTree(answer.body());
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                        builder.schemaIdResolvers(
                                ids -> ids.mapPrefix(OFFICIAL, "classpath:openapi/3.1/")));
    }

    private static List<Error> faults(String json) {
        var schema =
                """
                {"$ref": "#/components/schemas/Entry", "components": %s}
                """
                        .formatted(api.path("components"));
        var entry = registry().getSchema(schema, InputFormat.JSON);
        return entry.validate(json, InputFormat.JSON);
    }

    @Test
    void isOpenApiByTheOfficialSchema() {
        var official = registry().getSchema(SchemaLocation.of(OFFICIAL + "schema-base/2025-09-15"));

        assertThat(api.path("openapi").stringValue()).startsWith("3.1");
        assertThat(official.validate(api)).isEmpty();
    }

    @Test
    void holdsTheShapeOfEveryKind() {
        var schemas = api.path("components").path("schemas");

        for (var kind : house.get(Kinds.class).all()) {
            var name = "Entry." + kind.name() + ".v" + kind.version();
            var body = schemas.path(name).path("properties").path("body").path("oneOf").path(0);
            assertThat(body.path("properties").size())
                    .as(name)
                    .isEqualTo(kind.shape().fields().size());
        }
    }

    @Test
    void takesAVisitAndItsTakingBack() {
        var takenBack = VISIT.replaceFirst("(?s)\"body\":.*", "\"body\":{\"void\":true}}");

        assertThat(faults(VISIT)).isEmpty();
        assertThat(faults(takenBack)).isEmpty();
    }

    @Test
    void refusesWhatTheJournalWouldHold() {
        assertThat(faults(VISIT.replace("\"team\":10", "\"team\":0"))).isNotEmpty();
        assertThat(faults(VISIT.replace("\"team\":10", "\"team\":10,\"faith\":\"x\"")))
                .isNotEmpty();
        assertThat(faults(VISIT.replace("visits.visit@1", "visits.walk@1"))).isNotEmpty();
        assertThat(faults(VISIT.replaceFirst("\"subject\":\"[^\"]*\",", ""))).isNotEmpty();
    }

    @Test
    void namesThePathsThatPagesCanBeReadAt() {
        var paths = api.path("paths").propertyNames();

        assertThat(paths).contains("/api/v1/entries", "/api/v1/households", "/api/v1/campaigns");
        assertThat(paths).allMatch(path -> path.startsWith("/api/v1/"));
    }
}
