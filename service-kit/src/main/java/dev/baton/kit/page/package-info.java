/** Lists in pages: {@code {"items":[…],"nextCursor":…}} with {@code limit} and {@code cursor}. */
package dev.baton.kit.page;
