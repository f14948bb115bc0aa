package dev.baton.kit.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The parameters that a resource method declares, with their types.
 *
 * @param query          by name
 * @param path           by name
 * @param acceptsUnknown whether other query parameters are left alone
 */
record DeclaredParameters(Map<String, Class<?>> query, Map<String, Class<?>> path, boolean acceptsUnknown) {

    static DeclaredParameters of(Method method) {
        Map<String, Class<?>> query = new TreeMap<>();
        Map<String, Class<?>> path = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(field, field.getName(), field.getType(), query, path);
                    }
                }
            } else if (!add(parameter, parameter.getName(), parameter.getType(), query, path)
                    && parameter.getAnnotations().length == 0) {
                // a parameter named as in the path template needs no annotation
                path.put(parameter.getName(), parameter.getType());
            }
        }
        boolean acceptsUnknown = Arrays.asList(
                        method.isAnnotationPresent(AcceptsUnknown.class),
                        method.getDeclaringClass().isAnnotationPresent(AcceptsUnknown.class))
                .contains(true);
        return new DeclaredParameters(query, path, acceptsUnknown);
    }

    private static boolean add(
            AnnotatedElement element,
            String name,
            Class<?> type,
            Map<String, Class<?>> query,
            Map<String, Class<?>> path) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            query.put(element.getAnnotation(QueryParam.class).value(), type);
        } else if (element.isAnnotationPresent(RestQuery.class)) {
            query.put(named(element.getAnnotation(RestQuery.class).value(), name), type);
        } else if (element.isAnnotationPresent(PathParam.class)) {
            path.put(element.getAnnotation(PathParam.class).value(), type);
        } else if (element.isAnnotationPresent(RestPath.class)) {
            path.put(named(element.getAnnotation(RestPath.class).value(), name), type);
        } else {
            return false;
        }
        return true;
    }

    private static String named(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }
}
