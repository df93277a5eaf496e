//! First names of people, as they are common among those who write postmortems.
//!
//! Names that are a word, a place, a month or a product as well are left out, so that one of these is hardly ever anything
//! but somebody's. A name that is missing costs a finding; one too many costs the trust in all of them.

/// The names by their first letters, from A to Z, each line in the order of its bytes.
const NAMES: [&str; 26] = [
    "Aaron Abdul Abdullah Abdullahi Abebe Abel Abena Abigail Abiola Abraham Achieng Adaeze Adam \
     Adama Adebayo Adele Adeola Aditi Aditya Adrian Adriana Adrien Agnes Agnieszka Ahmad Ahmed \
     Aidan Aiden Aisha Ajay Akash Akinyi Akua Alan Alastair Albert Alberto Alejandra Alejandro \
     Aleksandr Aleksandra Alessandro Alessia Alex Alexander Alexandra Alexandre Alexis Alfie Alfred \
     Ali Alice Alicia Alina Alisha Alison Allan Allison Alvaro Amanda Amara Amelia Amelie Amina \
     Aminata Amir Amit Amy Ana Anand Andre Andrea Andreas Andrei Andres Andrew Andrey Andrzej Andy \
     Angela Angelica Angelina Angus Anil Anish Anita Anjali Ann Anna Anne Annette Annie Anthony \
     Antoine Anton Antonia Antonio Anwar Arash Ardian Arjun Armando Arnaud Arthur Arturo Arun Aryan \
     Ashish Ashley Ashok Astrid Audrey Augustin Aurelie Ayesha Ayodele Ayse Aziz",
    "Babak Babatunde Barbara Barry Bart Bartek Bartosz Beatrice Beatriz Becky Ben Benedict Benjamin \
     Bernard Beth Bethany Bettina Bhavna Bianca Bilal Birgit Bjorn Bob Bobby Bogdan Boris Brad \
     Bradley Brandon Brenda Brendan Brett Brian Bridget Brigitte Bruce Bruno Bryan Bryce",
    "Caitlin Caleb Callum Calvin Camila Camille Carl Carla Carlo Carlos Carol Caroline Carolyn \
     Catalina Catherine Cecilia Cedric Celia Celine Cesar Chantal Charles Charlie Cheryl Chiamaka \
     Chidi Chinedu Chinonso Chioma Chloe Chris Christa Christina Christine Christoph Christophe \
     Christopher Chukwudi Ciara Cindy Claire Clara Clarissa Claudia Colin Colleen Connor Conor \
     Constance Corinne Courtney Craig Cristian Cristina Curtis Cynthia Cyril",
    "Daan Damian Damien Damilola Dan Dana Daniel Daniela Daniele Danielle Danny Daphne Dario Darius \
     Darren Dave David Davide Debbie Deborah Deepak Deepika Deirdre Delphine Denis Dennis Derek \
     Desmond Devin Dhruv Didier Diego Dieter Dilip Dimitri Dinesh Divya Dmitri Dmitry Dominic \
     Dominik Donald Donna Doris Dorota Dorothy Doug Douglas Duncan Dwayne",
    "Eddie Edgar Edith Eduardo Edward Edwin Ehsan Eileen Elaine Eleanor Elena Eleni Elias Elif \
     Elijah Elisa Elisabeth Eliza Elizabeth Ella Ellen Ellie Elodie Emeka Emil Emilia Emilie Emily \
     Emma Emmanuel Emmanuella Enrico Enrique Eric Erica Erik Erika Erin Ernesto Ervin Esme Esteban \
     Esther Ethan Etienne Eugene Eunice Eva Evan Evelyn Ewa",
    "Fabian Fabio Fabrice Faisal Farah Farhan Farid Fatima Fatou Federico Felicia Felipe Femi \
     Fernanda Fernando Fiona Folake Fran Frances Francesca Francesco Francis Francisco Francois \
     Fred Freddie Frederic Frederik Frida Friedrich Funmi",
    "Gabriel Gabriela Gabriele Gaelle Ganesh Gareth Gary Gavin Geoff Geoffrey George Georgiana \
     Georgina Gerald Gerard Gerhard Ghita Giacomo Gianni Gillian Gina Giorgio Giovanni Giulia \
     Giuseppe Glenn Gloria Gonzalo Gopal Goran Gordon Graham Greg Gregor Gregory Greta Guillaume \
     Guillermo Gunnar Gustav Gustavo Gwen",
    "Habib Hadiza Hakim Halima Hamid Hamza Hana Hannah Hans Harald Hari Harold Harriet Harry Hasan \
     Hassan Hayley Heather Hector Heidi Helen Helena Helene Helga Henk Henri Henrik Henry Herbert \
     Hiroshi Holly Howard Hubert Hugh Hussein",
    "Ian Ibrahim Idris Ifeanyi Ifeoma Igor Ikechukwu Ilya Imani Imran Ines Inga Ingrid Ioana Irene \
     Irina Isaac Isabel Isabella Isabelle Ishaan Ismail Ivan Ivana",
    "Jacek Jackie Jaco Jacob Jacqueline Jacques Jaime Jake Jakob Jakub Jamal James Jamie Jan Jane \
     Janet Janice Jared Jason Javier Jean Jeanne Jeff Jeffrey Jelena Jen Jenna Jennifer Jenny \
     Jeremy Jerome Jerry Jess Jesse Jessica Jide Jill Jim Jimena Jimmy Joan Joana Joanna Joanne \
     Joao Joaquin Jochen Jodie Joe Joel Joelle Johan Johanna Johannes John Johnny Jon Jonas \
     Jonathan Jorge Jose Josef Joseph Josephine Josh Joshua Joyce Juan Juana Judith Judy Juergen \
     Jules Julian Juliana Julie Julien Juliet Julio Jurgen Justin Justine Justyna",
    "Kamal Kamau Karen Karim Karin Karina Karl Karolina Karthik Kasia Kate Katerina Katharina \
     Katherine Kathleen Kathryn Kathy Katie Katja Kavita Kavya Kayla Keisha Keith Kelechi Kelly \
     Kelvin Ken Kendra Kenji Kenneth Kerry Kerstin Kevin Khadija Khaled Khalid Kieran Kimberly \
     Kiran Kirsten Kofi Kojo Kris Krishna Kristen Kristian Kristin Kristina Kristof Krzysztof Kunal \
     Kurt Kwabena Kwame Kwasi Kweku Kyle Kylie",
    "Lakshmi Lamar Lara Larissa Larry Lars Laszlo Latoya Laura Lauren Laurence Laurent Lawrence \
     Layla Leah Leandro Leila Lena Lennart Leon Leonard Leonardo Leonie Leroy Leslie Liam Lilian \
     Liliana Lily Lina Linda Lindsay Lionel Lisa Liz Lorena Lorenzo Lori Lorna Lorraine Louis \
     Louisa Louise Luc Luca Lucas Lucia Luciana Lucie Lucy Ludovic Luis Luisa Lukas Lukasz Luke \
     Lydia Lynn",
    "Maciej Mackenzie Madeleine Mads Magda Magdalena Magnus Mahmoud Mahmud Malcolm Malik Mamadou \
     Mandy Manish Manoj Manuel Manuela Marc Marcel Marcelo Marcia Marcin Marco Marcos Marcus Marek \
     Margaret Margarita Maria Mariam Mariana Marianne Marie Marielle Marina Mario Marion Marius \
     Marjorie Marko Markus Marlene Marta Martha Martin Martina Martine Marwa Mary Maryam Masha \
     Mateo Mateusz Mathias Mathieu Mathilde Matt Matteo Matthew Matthias Matthieu Maureen Maurice \
     Mauricio Maximilian Mbali Meera Megan Mehdi Mehmet Melanie Melissa Meredith Mia Micah Michael \
     Michaela Michal Michel Michele Michelle Miguel Mihai Mikael Mike Mikhail Mila Miriam Mitchell \
     Mohamed Mohammad Mohammed Mohan Mohit Moira Molly Monica Monika Monique Moussa Muhammad Murali \
     Musa Mustafa Mwangi Myriam",
    "Nabil Nadia Nadine Naima Naledi Nancy Naomi Narendra Nasir Natalia Natalie Natasha Nate \
     Nathalie Nathan Nathaniel Navya Neha Neil Ngozi Nicholas Nick Nicola Nicolas Nicole Nigel \
     Nikhil Niklas Nikola Nikolai Nils Nina Niraj Nisha Nitin Noah Noel Noemi Nora Norbert Norman \
     Nuno Nyambura",
    "Obinna Oksana Olaf Oleg Olga Oliver Olivia Olivier Olumide Oluwaseun Omar Omari Omolara Ondrej \
     Onyeka Orla Osama Otieno Ousmane Owen",
    "Pablo Paige Pamela Paola Paolo Pascale Patrice Patricia Patricio Patrick Patrik Paul Paula \
     Pauline Paulo Pavel Pavithra Pawel Pedro Peggy Penelope Pete Peter Petr Petra Phil Philip \
     Philipp Philippe Phillip Pierre Pieter Pilar Piotr Pooja Poonam Prakash Pranav Prasad Praveen \
     Preeti Priya Priyanka",
    "Quentin Quincy",
    "Rachel Radek Rafael Raghav Rahim Rahul Raj Rajesh Rajiv Ralf Ralph Ramesh Ramon Randy Rania \
     Raphael Raquel Rashid Raul Ravi Raymond Rebecca Reggie Reinhard Rekha Renata Renate Renee Reza \
     Rhys Ricardo Riccardo Richard Rick Ricky Rita Ritu Robert Roberta Roberto Rocio Rodrigo Roger \
     Rohan Rohit Roland Rolf Romain Ron Ronald Rosalie Rosemary Rosie Ross Roy Ruben Rupert Russell \
     Ruth Ryan",
    "Saanvi Sabine Sabrina Sachin Sadia Saeed Sakshi Salim Sally Salma Salman Sam Samantha Sami \
     Samir Samira Samson Samuel Sandeep Sandra Sanjay Santhosh Sara Sarah Sarita Sasha Satish \
     Saurabh Scott Sean Sebastian Sebastien Selena Selma Serena Serge Sergei Sergey Sergio Seun \
     Shane Shania Shanice Shannon Sharon Shaun Shawn Sheila Shelley Shirley Shivani Shreya Shruti \
     Shweta Siddharth Sigrid Silvia Simon Simona Simone Sindhu Sinead Siobhan Sipho Slawomir Sneha \
     Sofie Sonia Sonja Sophia Sophie Soren Stacey Stacy Stanley Stefan Stefania Stefanie Steph \
     Stephan Stephane Stephanie Stephen Steve Steven Stewart Stuart Subash Sudhir Sujata Sulaiman \
     Suleiman Sunil Sunita Suresh Susan Susana Susanne Susie Suzanne Sven Svetlana Swati Sylvain \
     Sylvia Sylvie",
    "Tadeusz Tahir Takeshi Tamar Tamara Tammy Tania Tanvi Tanya Tara Tariq Tatiana Tatyana Ted \
     Temitope Tendai Terence Teresa Terrence Terry Thabo Thandi Thandiwe Theo Theodore Theresa \
     Thierry Thomas Thorsten Tiago Tiffany Tim Timothy Tina Tobi Tobias Todd Tom Tomas Tomasz \
     Tommaso Tommy Toni Tony Tracey Tracy Trevor Tricia Tristan Troy Tunde Tyler Tyrone",
    "Uche Ulrich Ulrike Umar Ursula Usman",
    "Vadim Valentin Valentina Valeria Valerie Vanessa Varun Vasily Veronica Veronika Vicente Vicky \
     Victor Vijay Vikas Vikram Viktor Vinay Vincent Vincenzo Vinod Virginie Vishal Vivek Vivian \
     Vivienne Vlad Vladimir Volker",
    "Waleed Walter Wambui Wanjiru Wayne Wei Wendy Werner Wilhelm William Willie Wilma Wojciech \
     Wolfgang Wouter",
    "Xavier Ximena",
    "Yakubu Yana Yannick Yasmin Yasmine Yetunde Yolanda Youssef Ysabel Yuki Yulia Yuri Yusuf Yves \
     Yvette Yvonne",
    "Zachary Zainab Zara Zeinab Zoe Zoltan Zsofia Zuzana",
];

/// Tells whether a word is a first name.
pub fn is_given_name(word: &str) -> bool {
    let Some(letter @ b'A'..=b'Z') = word.bytes().next() else { return false };
    let names = NAMES[usize::from(letter - b'A')].split(' ');
    // Beyond its place in the order there is no need to look.
    names.take_while(|name| *name <= word).any(|name| name == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order_and_under_their_letters() {
        for (letter, names) in (b'A'..=b'Z').zip(NAMES) {
            let names: Vec<&str> = names.split(' ').collect();
            assert!(names.is_sorted() && names.iter().all(|name| name.as_bytes()[0] == letter), "{names:?}");
        }
    }

    #[test]
    fn names_are_told_from_words_and_products() {
        assert!(["Alice", "Rajesh", "Kwame", "Zoe"].into_iter().all(is_given_name));
        for word in ["alice", "ALICE", "Kafka", "Jenkins", "Ruby", "Will", "Élodie", "May", "Sofia", ""] {
            assert!(!is_given_name(word), "{word}");
        }
    }
}
