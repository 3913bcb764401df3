package eu.consenthub.notifier;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the rules of the law that a test, or all tests of a class, hold the code to; {@code RuleTableTests} of the consent-service reads it. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rule {

    /** Ids of the rules, e.g. {@code PERM-6}. */
    String[] value();
}
