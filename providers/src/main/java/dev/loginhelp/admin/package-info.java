/** The administration API, below {@code /admin/realms/{realm}/login-help}: see docs/openapi.yaml. Its resources are in the rooms below. */
@NullMarked
package dev.loginhelp.admin;

import org.jspecify.annotations.NullMarked;
