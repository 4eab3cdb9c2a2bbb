package org.xieshou.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.xieshou.shared.Right;

/// Who may call this handler: people with one of these rights; with none named, everybody signed in.
/// On a class it holds for every handler that does not say otherwise.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface May {
    Right[] value() default {};
}
