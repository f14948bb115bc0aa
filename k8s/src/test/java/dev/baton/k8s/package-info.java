/**
 * Renders the chart with Helm itself and holds every object against the Kubernetes models and the rules of the house;
 * knows no service code and needs no cluster.
 */
package dev.baton.k8s;
