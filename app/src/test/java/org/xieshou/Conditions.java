package org.xieshou;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.shared.Field;

/// The places in the rooms' code that ask what somebody sees, reaches or reads. While this is open, each asks here, and one
/// of them at a time can be made to hear yes whatever is true.
public final class Conditions implements AutoCloseable {
    private static final ClassDesc ACTOR = Actor.class.describeConstable().orElseThrow();
    private static final ClassDesc HERE = Conditions.class.describeConstable().orElseThrow();
    private static final Set<String> ASKED = Set.of("sees", "reaches", "reads");

    private static final Set<String> PLACES = ConcurrentHashMap.newKeySet();
    private static final Map<String, Boolean> REFUSED = new ConcurrentHashMap<>();
    private static volatile String open = "";

    private final Instrumentation classes = ByteBuddyAgent.install();
    private final Map<Class<?>, byte[]> asking = new LinkedHashMap<>();

    Conditions() throws Exception {
        try (var files = Files.walk(Path.of("target/classes/org/xieshou"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var bytes = Files.readAllBytes(file);
                var name = ClassFile.of().parse(bytes).thisClass().asInternalName();
                if (!name.startsWith("org/xieshou/access/") && asks(bytes)) {
                    asking.put(Class.forName(name.replace('/', '.')), bytes);
                }
            }
        }
        for (var each : asking.entrySet()) {
            classes.redefineClasses(new ClassDefinition(each.getKey(), asked(each.getValue())));
        }
    }

    private static boolean asks(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .anyMatch(Conditions::isAsked);
    }

    /// All places.
    static Set<String> all() {
        return Set.copyOf(PLACES);
    }

    /// The places that have refused since the last call.
    static Set<String> refused() {
        var refused = Set.copyOf(REFUSED.keySet());
        REFUSED.clear();
        return refused;
    }

    /// From now on this place hears yes; none, if it is empty.
    static void open(String place) {
        open = place;
    }

    public static boolean sees(Actor actor, Field field, String place) {
        return said(actor.sees(field), place);
    }

    public static boolean reaches(
            Actor actor, @Nullable Integer area, @Nullable UUID household, String place) {
        return said(actor.reaches(area, household), place);
    }

    public static boolean reads(
            Actor actor, @Nullable Integer area, @Nullable UUID household, String place) {
        return said(actor.reads(area, household), place);
    }

    private static boolean said(boolean yes, String place) {
        if (!yes) {
            REFUSED.put(place, true);
        }
        return yes || open.equals(place);
    }

    private static byte[] asked(byte[] bytes) {
        var file = ClassFile.of();
        var model = file.parse(bytes);
        var name = model.thisClass().asInternalName().substring(12);
        return file.transformClass(
                model,
                (type, element) -> {
                    if (element instanceof MethodModel method) {
                        var place = name + "." + method.methodName().stringValue();
                        type.transformMethod(
                                method, MethodTransform.transformingCode(asking(place)));
                    } else {
                        type.with(element);
                    }
                });
    }

    private static CodeTransform asking(String method) {
        var line = new int[1];
        return (code, element) -> {
            if (element instanceof LineNumber at) {
                line[0] = at.line();
            }
            if (isAsked(element) && element instanceof InvokeInstruction call) {
                PLACES.add(method + ":" + line[0]);
                var type = call.typeSymbol().insertParameterTypes(0, ACTOR);
                code.loadConstant(method + ":" + line[0]);
                code.invokestatic(
                        HERE,
                        call.name().stringValue(),
                        type.insertParameterTypes(type.parameterCount(), ConstantDescs.CD_String));
            } else {
                code.with(element);
            }
        };
    }

    private static boolean isAsked(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.owner().asSymbol().equals(ACTOR)
                && ASKED.contains(call.name().stringValue());
    }

    @Override
    public void close() throws ClassNotFoundException, UnmodifiableClassException {
        open("");
        for (var each : asking.entrySet()) {
            classes.redefineClasses(new ClassDefinition(each.getKey(), each.getValue()));
        }
    }
}
