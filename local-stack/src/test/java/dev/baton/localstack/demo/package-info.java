/** Tests of the package of the same name. */
package dev.baton.localstack.demo;
