package dev.baton.localstack.demo;

import java.util.List;

/** What people do at work, from interns to heads of the house. */
public record Job(String title, String department) {

    static final List<Job> DECIDES = List.of(
            new Job("VP Sales", "Sales"),
            new Job("VP of Marketing", "Marketing"),
            new Job("Chief Revenue Officer", "Revenue"),
            new Job("Head of Growth", "Growth"),
            new Job("Director of Operations", "Operations"),
            new Job("CTO", "IT"),
            new Job("Managing Director", "Management"));

    static final List<Job> MANAGES = List.of(
            new Job("Marketing Manager", "Marketing"),
            new Job("Sales Operations Manager", "Sales"),
            new Job("IT Manager", "IT"),
            new Job("Procurement Manager", "Procurement"),
            new Job("Demand Generation Lead", "Marketing"));

    static final List<Job> DOES = List.of(
            new Job("Marketing Specialist", "Marketing"),
            new Job("Data Analyst", "IT"),
            new Job("Software Engineer", "IT"),
            new Job("CRM Administrator", "Operations"),
            new Job("Office Coordinator", "Administration"));

    static final List<Job> LEARNS = List.of(
            new Job("Marketing Intern", "Marketing"), new Job("Working Student", "IT"), new Job("Trainee", "Sales"));

    static final Job STUDENT = new Job("Student", "Computer Science");
}
