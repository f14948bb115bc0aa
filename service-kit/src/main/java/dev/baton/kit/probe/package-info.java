/** A program of its own inside every service's image that asks services whether they are ready; knows no service and no framework. */
package dev.baton.kit.probe;
